import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { App } from './app.js';
import { LanguageProvider } from './language/language.js';
import 'dkfds/css/dkfds.min.css';
import './styles/stafet.css';

const place = document.getElementById('stafet');
if (!place) throw new Error('The page has no place for Stafet');

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
