export { FileAsked } from './whole-file/facts.ts';
export { gatherRequest } from './whole-file/gather-request.ts';
export { gatherFiles } from './whole-file/hears/gather-when-asked.ts';
export { requestOf } from './whole-file/store/requests.ts';
export { approveFile } from './whole-file/use-cases/approve-file.ts';
export { decideItem } from './whole-file/use-cases/decide-item.ts';
export { openFileRequest } from './whole-file/use-cases/open-file-request.ts';
