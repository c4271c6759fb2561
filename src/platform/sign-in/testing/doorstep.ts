import type { openDoorstep } from '../doorstep.ts';

/** An opened doorstep with the token inside its link. Throws when it was refused. */
export async function aDoorstep(
  opening: ReturnType<typeof openDoorstep>,
): Promise<{ link: string; code: string; endsAt: string; token: string }> {
  const result = await opening;
  if (!result.ok) throw new Error(`No doorstep: ${result.refusal.kind}`);
  return { ...result.value, token: tokenIn(result.value.link) };
}

/** The token inside the address of a link. */
export const tokenIn = (link: string): string => /\/sign-in\/link\/([\w-]{43})/.exec(link)![1]!;

/** Six digits that are not this code. */
export const wrongFor = (code: string): string => (code === '111111' ? '222222' : '111111');
