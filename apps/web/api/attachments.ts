import { queryOptions } from '@tanstack/react-query';
import { currentLanguage } from '../language/language.js';
import { ApiProblem, api, type Problem, type Schemas } from './client.js';

export type Attachment = Schemas['AttachmentAnswer'];
export type Uploads = Schemas['UploadsAnswer'];

const uploadsPath = (caseId: string | null) =>
  caseId === null ? '/api/v1/attachments' : `/api/v1/cases/${caseId}/attachments`;

export const attachmentPath = (caseId: string, id: string) => `${uploadsPath(caseId)}/${id}`;

/** What one has brought and not sent, of a case or (null) for an opening; asked again while a scanner is at it. */
export const uploadsQuery = (caseId: string | null) =>
  queryOptions({
    queryKey: ['uploads', caseId],
    queryFn: async (): Promise<Uploads> => {
      const asked =
        caseId === null
          ? api.GET('/api/v1/attachments')
          : api.GET('/api/v1/cases/{id}/attachments', { params: { path: { id: caseId } } });
      return (await asked).data as Uploads;
    },
    refetchInterval: ({ state: { data } }) =>
      data?.scans && data.items.some(({ verdict }) => verdict === 'unscanned') ? 3_000 : false,
  });

export async function dropUpload(id: string): Promise<void> {
  await api.DELETE('/api/v1/attachments/{id}', { params: { path: { id } } });
}

/**
 * Sends a file, and says how far it is: `fetch` does not.
 *
 * @throws ApiProblem; TypeError where nothing could be sent
 */
export function upload(
  caseId: string | null,
  file: File,
  onProgress: (share: number) => void,
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', uploadsPath(caseId));
    request.setRequestHeader('accept-language', currentLanguage());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Attachment);
      else if (request.response) reject(new ApiProblem(request.response as Problem));
      else reject(new TypeError('no answer'));
    };
    request.onerror = () => reject(new TypeError('not sent'));
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}
