import { LanguagePicker } from '../header/LanguagePicker.tsx';
import { KEY_GROUPS } from '../keys/bindings.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useTexts } from '../use-texts.ts';

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { keys: texts } = useTexts();
  return (
    <Dialog title={texts.title} onClose={onClose} className="help">
      <LanguagePicker />
      <div className="help-groups">
        {KEY_GROUPS.map(({ title, bindings }) => (
          <section key={title}>
            <h3>{texts.groups[title]}</h3>
            <dl>
              {bindings.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className="key">
                        {texts.cap(key)}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{texts.does[does]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="quiet">{texts.note}</p>
    </Dialog>
  );
}
