// PDF files to text, with pdf.js. Every character that was read counts.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { measureAsync, pages } from './measure.mjs';

async function value(file) {
  // It takes the bytes away, so it gets a copy.
  const task = getDocument({ data: new Uint8Array(file), disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  let total = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const { str } of items) {
      for (const character of str) {
        if (!/\s/u.test(character)) total += character.codePointAt(0);
      }
    }
  }
  await task.destroy();
  return total;
}

const files = pages('pdf');
const bytes = files.reduce((sum, file) => sum + file.length, 0);
await measureAsync('pdf-text', 'pdf.js', files.length, bytes, async () => {
  let total = 0;
  for (const file of files) total += await value(file);
  return total;
});
