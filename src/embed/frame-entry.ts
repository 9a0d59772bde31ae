import { startFrame } from './frame.ts';
import { scriptParts, type Manifest } from './script-parts.ts';

declare const IOASID_MANIFEST: Manifest;
declare const IOASID_VERSION: string;

const base =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;
// A sandboxed frame has no origin, and checking would need the server to allow every one.
startFrame({ parts: scriptParts(IOASID_MANIFEST, base, false), base, version: IOASID_VERSION });
