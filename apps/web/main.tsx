import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { App } from './app.js';
import { currentLanguage, LanguageProvider, textsIn } from './language/language.js';
import 'dkfds/css/dkfds.min.css';
import './styles/stafet.css';
import './styles/media.css';

const place = document.getElementById('stafet');
if (!place) throw new Error('The page has no place for Stafet');

const texts = await textsIn(currentLanguage());
createRoot(place).render(
  <StrictMode>
    <LanguageProvider texts={texts}>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
