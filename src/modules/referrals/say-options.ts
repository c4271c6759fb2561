import type { Ask } from '#platform/http/ask.ts';
import type { ServiceOption } from './store/options.ts';

/** A service to choose from in finished words: room, how it fitted, how well it is proven, how far, how many of ours. */
export const sayOption = ({ say }: Pick<Ask, 'say'>, option: ServiceOption) => ({
  key: option.serviceId,
  title: `${option.name}, ${option.organization}`,
  label: say('referrals', 'open.choose', { name: option.name }),
  text: [
    say('referrals', `open.room.${option.room}`),
    ...(option.waitDays === null ? [] : [say('referrals', 'options.wait', { count: option.waitDays })]),
    ...(option.stars === null
      ? []
      : [say('referrals', 'options.fit', { stars: option.stars.toFixed(1), count: option.ratings })]),
    ...(option.evidence ? [say.code('referrals', `open.evidence.${option.evidence}`)] : []),
    ...(option.distance === null ? [] : [say('referrals', 'options.miles', { count: Math.ceil(option.distance) })]),
    ...(option.load === 0 ? [] : [say('referrals', 'open.load', { count: option.load })]),
  ].join(' · '),
});
