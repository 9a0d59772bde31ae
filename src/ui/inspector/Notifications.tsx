import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { chainText, eventText } from '../../words/effect-text.ts';
import { userName } from '../../words/names.ts';
import { Section } from '../parts/Section.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { UserSign } from '../parts/UserSign.tsx';
import { childrenOf, tellingCall } from './family.ts';
import { reactionText } from './reaction.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly row: Row;
}

/** Who is told of the event that this call sends, in the order in which they hear of it, and what each did then. */
export function Notifications({ playback, row }: Props) {
  const { inspector: texts } = useTexts();
  const call = tellingCall(playback, row);
  const deliveries = childrenOf(playback, call).filter((index) => playback.row(index).kind === 'delivery');
  const refused = playback.effectsAt(call).filter((effect) => effect.kind === 'notify' && effect.undelivered);
  if (deliveries.length === 0 && refused.length === 0) return null;
  return (
    <Section title={texts.told}>
      <ol className="deliveries">
        {deliveries.map((index) => (
          <Delivery key={index} playback={playback} index={index} reached={index <= row.index} />
        ))}
      </ol>
      {refused.map(
        (effect, index) =>
          effect.kind === 'notify' && (
            <p key={index} className="quiet">
              {texts.refused(eventText(effect.event))}
            </p>
          ),
      )}
    </Section>
  );
}

interface DeliveryProps {
  readonly playback: Playback;
  readonly index: number;
  /** False where the cursor has not come to it yet. */
  readonly reached: boolean;
}

function Delivery({ playback, index, reached }: DeliveryProps) {
  const { inspector: texts, parts } = useTexts();
  const { user } = playback.row(index);
  const delivered = playback.effectsAt(index).find((effect) => effect.kind === 'delivered');
  return (
    <li className="delivery" data-reached={reached}>
      <StepLink row={index} />
      <span>
        <span className="delivery-user">
          <UserSign user={user} />
          {userName(playback, user)}
        </span>
        {delivered !== undefined && (
          <span className="delivery-chain">
            {eventText(delivered.event)}, {chainText(playback, delivered.chain)}
          </span>
        )}
        <span className="delivery-reaction">
          {reached ? reactionText(playback, index, texts.reaction, parts.list) : texts.notToldYet}
        </span>
      </span>
    </li>
  );
}
