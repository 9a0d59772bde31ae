import { Fragment, type ReactNode } from 'react';
import type { Inline, Prose as ProseBlock } from '../../lessons/lesson.ts';
import { stepOfAnchor } from '../../store/lesson/moves.ts';
import { useLesson, useLessonActions } from './use-lesson.ts';

/** A paragraph or a list of a lesson. */
export function Prose({ block }: { readonly block: ProseBlock }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Words content={block.content} />
      </p>
    );
  }
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Words content={item} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** Words with their marking. A lesson has no HTML: nothing else can come out of it. */
export function Words({ content }: { readonly content: readonly Inline[] }): ReactNode {
  return content.map((part, index) => {
    switch (part.kind) {
      case 'text':
        return <Fragment key={index}>{part.text}</Fragment>;
      case 'code':
        return <code key={index}>{part.text}</code>;
      case 'emphasis':
        return (
          <em key={index}>
            <Words content={part.content} />
          </em>
        );
      case 'strong':
        return (
          <strong key={index}>
            <Words content={part.content} />
          </strong>
        );
      case 'link':
        return <Link key={index} href={part.href} content={part.content} />;
    }
  });
}

/** To a step of this lesson, or out into the world in a window of its own. */
function Link({ href, content }: { readonly href: string; readonly content: readonly Inline[] }) {
  const lesson = useLesson();
  const { toStep } = useLessonActions();
  if (!href.startsWith('#')) {
    return (
      <a href={href} target="_blank" rel="noreferrer">
        <Words content={content} />
      </a>
    );
  }
  const step = lesson && stepOfAnchor(lesson.compiled, href.slice(1));
  return (
    <button type="button" className="lesson-link" onClick={() => step !== undefined && toStep(step)}>
      <Words content={content} />
    </button>
  );
}
