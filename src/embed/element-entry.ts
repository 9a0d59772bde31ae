import { defineElement } from './element.ts';
import { scriptParts, type Manifest } from './script-parts.ts';

/** Written by the build: the files beside this one, and the version of the program. */
declare const IOASID_MANIFEST: Manifest;
declare const IOASID_VERSION: string;

// Only now is it known which script this is.
const script = document.currentScript;
const base = script instanceof HTMLScriptElement ? script.src : document.baseURI;
// An author who pins this file wants the others pinned; a server that allows no checking is not asked for it.
const isPinned = script instanceof HTMLScriptElement && script.integrity !== '';

defineElement({ parts: scriptParts(IOASID_MANIFEST, base, isPinned), base, version: IOASID_VERSION });
