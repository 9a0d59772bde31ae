import {
  CONTRACT_VERSION,
  CONTROLS,
  LOADS,
  type Controls,
  type Load,
  type RawParameters,
} from './contract.ts';
import { THEMES, type ThemeName } from '../store/requests.ts';

/** What must be known before the figure's own script is there, which reads all parameters and says what is wrong with them. */
export function first(
  raw: RawParameters,
  defaultTheme: ThemeName,
): { readonly load: Load; readonly controls: Controls; readonly theme: ThemeName } {
  return {
    load: LOADS.find((each) => each === raw.load?.toLowerCase()) ?? 'visible',
    controls: CONTROLS.find((each) => each === raw.controls?.toLowerCase()) ?? 'basic',
    theme: THEMES.find((each) => each === raw.theme?.toLowerCase()) ?? defaultTheme,
  };
}

/** Whether a figure may say anything at all: another major version may mean other things by the same names. */
export function isKnownVersion(v: string | undefined): boolean {
  return v === undefined || v === '' || v.split('.')[0] === CONTRACT_VERSION;
}
