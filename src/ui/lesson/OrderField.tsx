import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { OrderQuiz } from '../../lessons/lesson.ts';
import { plainText } from '../../store/lesson/results.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';
import { Words } from './Prose.tsx';

interface Props {
  readonly quiz: OrderQuiz;
  /** As they are put now. */
  readonly items: readonly number[];
  readonly onChange: (items: readonly number[]) => void;
}

/** A list whose items are moved by buttons, by keys, or by dragging. */
export function OrderField({ quiz, items: order, onChange }: Props) {
  const texts = useTexts().lesson;
  const list = useRef<HTMLOListElement>(null);
  /** The place whose button had the focus before it was moved: browsers drop the focus of what is moved. */
  const follow = useRef<{ readonly place: number; readonly button: number }>(undefined);
  useEffect(() => {
    const { place, button } = follow.current ?? { place: -1, button: 0 };
    follow.current = undefined;
    list.current?.children[place]?.querySelectorAll('button')[button]?.focus();
  });
  const [dragged, setDragged] = useState<number>();
  const [said, say] = useState('');
  const nameOf = (item: number): string => plainText(quiz.items[item]?.label ?? []);
  const move = (from: number, to: number): void => {
    const item = order[from];
    if (item === undefined || to < 0 || to >= order.length || from === to) return;
    const buttons = [...(list.current?.children[from]?.querySelectorAll('button') ?? [])];
    const button = buttons.findIndex((each) => each === document.activeElement);
    if (button >= 0) follow.current = { place: to, button };
    const rest = order.filter((_, index) => index !== from);
    onChange([...rest.slice(0, to), item, ...rest.slice(to)]);
    say(texts.moved(nameOf(item), to + 1, order.length));
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const by = event.code === 'ArrowUp' ? -1 : event.code === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    move(index, index + by);
  };
  return (
    <div className="lesson-order">
      <ol ref={list} aria-label={texts.answerField}>
        {order.map((item, index) => (
          <li
            key={item}
            draggable
            data-dragged={dragged === index}
            onKeyDown={(event) => onKeyDown(event, index)}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              move(dragged, index);
              setDragged(index);
            }}
          >
            <span className="lesson-order-label">
              <Words content={quiz.items[item]?.label ?? []} />
            </span>
            <IconButton
              icon="up"
              label={texts.moveUp(nameOf(item))}
              className="button button-icon button-small button-plain"
              aria-disabled={index === 0}
              onClick={() => move(index, index - 1)}
            />
            <IconButton
              icon="down"
              label={texts.moveDown(nameOf(item))}
              className="button button-icon button-small button-plain"
              aria-disabled={index === order.length - 1}
              onClick={() => move(index, index + 1)}
            />
          </li>
        ))}
      </ol>
      <p className="lesson-hint">{texts.orderHelp}</p>
      <p className="sr-only" role="status">
        {said}
      </p>
    </div>
  );
}
