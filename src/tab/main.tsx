// Before any schema is made.
import './api/noCompiling';
import { createRoot } from 'react-dom/client';
import { Start } from './shell/Start';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Start />);
