export { DocumentAdded } from './facts.ts';
export { readUpload } from './forms/read-upload.ts';
export { openDocument } from './open-document.ts';
export { keptPaperPath, paperPath, sayDocuments } from './say-documents.ts';
export { type Document, documentsIAdded, documentsOf } from './store.ts';
export { storeFile } from './store-file.ts';
export { type AddDocument, addDocument } from './use-cases/add-document.ts';
export { type FileGeneratedPaper, fileGeneratedPaper } from './use-cases/file-generated-paper.ts';
export { type SupersedeDocument, supersedeDocument } from './use-cases/supersede-document.ts';
