import { KEY_GROUPS } from '../keys/bindings.ts';
import { Dialog } from '../parts/Dialog.tsx';

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} className="help">
      <div className="help-groups">
        {KEY_GROUPS.map(({ title, bindings }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {bindings.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className="key">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="quiet">
        Keys act on the whole window while nothing is being typed. A wheel scrolls; with Ctrl it zooms.
      </p>
    </Dialog>
  );
}
