import { createRoot } from 'react-dom/client';
import { searchFixes } from './workers/fix-client.ts';
import { importFile } from './workers/import-client.ts';
import { startApp } from './ui/start.tsx';

const place = document.getElementById('root');
if (place !== null) void startApp(createRoot(place), importFile, searchFixes);
