/** A name in its own direction: an Arabic or Hebrew name does not turn the sentence around it. */
export function PersonName({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
