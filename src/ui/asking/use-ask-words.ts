import type { AnswerOption, AnswerValue, StepQuestion } from '../../analysis/questions/question.ts';
import { currentBranch } from '../../store/branch.ts';
import { rulesOffered } from '../../store/rules.ts';
import { operationText } from '../../words/call-text.ts';
import { listOf } from '../../words/names.ts';
import { outcomeText } from '../../words/outcome-text.ts';
import { useFigureState } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

interface AskWords {
  readonly prompt: string;
  answer(answer: AnswerValue): string;
  verdict(option: AnswerOption): string;
}

/** A question about a step, in words. */
export function useAskWords({ kind, operation, ioasid, semantics }: StepQuestion): AskWords {
  const texts = useTexts().asking;
  const asked = useFigureState((state) => currentBranch(state).operations[operation]);
  const rules = rulesOffered(semantics);
  const namesOf = (variants: readonly string[]): string =>
    listOf(variants.map((id) => rules.find((each) => each.id === id)?.title ?? id));
  const who = asked?.user ?? '';
  const call = asked === undefined ? '' : operationText(asked);
  const number = String(ioasid);
  const prompts = {
    result: texts.result(who, call),
    count: texts.count(who, call, number),
    state: texts.state(who, call, number),
    told: texts.told(who, call),
  };
  return {
    prompt: prompts[kind],
    answer(answer) {
      switch (answer.kind) {
        case 'result':
          return outcomeText(answer.outcome);
        case 'count':
          return String(answer.count);
        case 'state':
          return answer.state;
        case 'told':
          return answer.users.length === 0 ? texts.nobody : answer.users.join(', ');
      }
    },
    verdict({ right, variants }) {
      if (right) return texts.right(namesOf([semantics]));
      return variants.length === 0 ? texts.wrongNobody : texts.wrongOther(namesOf(variants));
    },
  };
}
