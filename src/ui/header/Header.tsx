import { useActions } from '../figure.ts';
import { CompareChoices, ComparePicker } from '../lens/ComparePicker.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Popover, closePopover } from '../parts/Popover.tsx';
import { FileButtons } from './FileButtons.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';
import { Mark } from './Mark.tsx';
import { PresentButton } from './PresentButton.tsx';
import { RulesPicker } from './RulesPicker.tsx';
import { StoryMenu } from './StoryMenu.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { useTexts } from '../use-texts.ts';

/** What is open, under which rules, and what can be done with it. On a phone all but the first goes into a menu. */
export function Header() {
  const { header: texts } = useTexts();
  const { openDialog } = useActions();
  return (
    <div className="header">
      <h1 className="brand">
        <Mark />
        <span>IOASID Visualizer</span>
      </h1>
      <StoryMenu />
      <span className="header-gap" />
      <div className="header-tools">
        <RulesPicker />
        <ComparePicker />
        <FileButtons />
        <PresentButton />
        <ThemeSwitch name="theme" />
        <IconButton icon="help" label={texts.help} keyHint="?" onClick={() => openDialog('help')} />
      </div>
      <div className="header-more">
        <Popover
          className="button button-icon"
          label={texts.more}
          panelLabel={texts.moreLabel}
          panelClass="more"
          button={<Icon name="more" />}
        >
          <RulesPicker />
          <CompareChoices />
          <FileButtons />
          <PresentButton />
          <ThemeSwitch name="theme-more" />
          <LanguagePicker />
          <button
            type="button"
            className="button"
            onClick={(event) => {
              closePopover(event.currentTarget);
              openDialog('help');
            }}
          >
            <Icon name="help" />
            {texts.help}
          </button>
        </Popover>
      </div>
    </div>
  );
}
