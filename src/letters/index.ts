export { type NotARequest, drawAcknowledgement, drawLetter, drawNotARequest } from './draw.ts';
export type { Head } from './head.ts';
export { drawNotice } from './notice.ts';
export { toMarkdown } from './markdown.ts';
export { type LoadedTemplates, loadTemplates, type Templates } from './templates.ts';
export { toText } from './text.ts';
export type { LetterBlock, LetterData, LetterTree, Role } from './tree.ts';
export { toHtml } from './html.ts';
export { pdfAbilities, type PdfDetails, toPdf } from './pdf.ts';
