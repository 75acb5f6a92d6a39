// Must run before any schema is created.
import './api/zodWithoutEval';
import { createRoot } from 'react-dom/client';
import { StartScreen } from './shell/StartScreen';

const root = document.getElementById('root');
if (root) createRoot(root).render(<StartScreen />);
