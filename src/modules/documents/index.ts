export { DocumentAdded } from './facts.ts';
export { keptPaperPath, paperPath, sayDocuments } from './say-documents.ts';
export { type Document, documentsIAdded, documentsOf } from './store.ts';
export { type AddDocument, addDocument } from './use-cases/add-document.ts';
export { type SupersedeDocument, supersedeDocument } from './use-cases/supersede-document.ts';
