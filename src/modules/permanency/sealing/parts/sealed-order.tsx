import { ButtonLink } from '#web/ui/button.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { SaidOrder } from '../say-orders.ts';

type Words = Readonly<Record<'holds' | 'over' | 'end', string>>;

/** An order that opens or opened a sealed file, for whoever guards it: to whom, until when, and each opening. */
export function SealedOrder({ words, order }: { words: Words; order: SaidOrder }) {
  return (
    <section className="al-part">
      <h3>
        {order.title}{' '}
        <StateTag state={order.isOver ? 'plain' : 'info'}>{order.isOver ? words.over : words.holds}</StateTag>
      </h3>
      <p className="al-second">
        {order.of} · {order.until}
      </p>
      <p>{order.reader}</p>
      <p>{order.purpose}</p>
      {order.ended && <p>{order.ended}</p>}
      <p>{order.opened}</p>
      {order.openings.length > 0 && (
        <ul>
          {order.openings.map(at => (
            <li key={at}>{at}</li>
          ))}
        </ul>
      )}
      {!order.isOver && (
        <p>
          <ButtonLink kind="link" href={`/sealed-files/orders/${order.key}/end`}>
            {words.end}
            <span className="usa-sr-only">: {order.title}</span>
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
