import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type Block, type LetterDocument, letterDate } from '#domain';

/** Points, of which there are 72 to the inch: A4 with some two centimetres around. */
const margins = { top: 62, bottom: 74, left: 62, right: 62 };
const small = 9;
const plain = 11;
/** Some four lines. */
const short = 76;

const files = createRequire(import.meta.url);
/** Read once: Latin with all of its accents, Greek and Cyrillic. */
const fonts = {
  regular: readFileSync(
    files.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  ),
  bold: readFileSync(files.resolve('@expo-google-fonts/ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf')),
};

type Document = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Document['struct']>;

/**
 * A tagged PDF (PDF/UA, ISO 14289-1): a screen reader reads title, headings, lists in order and in Danish; what stands
 * outside of the text is marked so. The same letter makes the same bytes.
 */
export async function letterPdf(letter: LetterDocument): Promise<Buffer> {
  const title = letter.draft ? `Udkast: ${letter.title}` : letter.title;
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    pdfVersion: '1.7',
    // The library knows it; its types do not yet.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: 'da',
    displayTitle: true,
    info: {
      Title: title,
      Author: letter.sender,
      CreationDate: new Date(`${letter.date}T12:00:00Z`),
    },
  });
  const done = bytesOf(doc);
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const root = doc.struct('Document');
  doc.addStructure(root);
  head(doc, root, letter);
  for (const block of letter.blocks) write(doc, root, block);
  root.end();
  feet(doc, letter);
  doc.end();
  return done;
}

function bytesOf(doc: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function head(doc: Document, root: Structure, letter: LetterDocument): void {
  const { title, draft, sender, recipient, date, reference } = letter;
  if (draft) {
    add(doc, root, 'P', () => {
      doc
        .font('bold')
        .fontSize(13)
        .fillColor('#a30f2d')
        .text('UDKAST. IKKE SENDT.')
        .fillColor('black')
        .moveDown();
    });
  }
  const top = doc.y;
  add(doc, root, 'P', () => doc.font('regular').fontSize(plain).text(recipient.join('\n'), { width: 240 }));
  const left = doc.y;
  add(doc, root, 'P', () => {
    const lines = `${letterDate(date)}\nSag ${reference}`;
    const place = { width: 220 };
    doc
      .font('bold')
      .fontSize(plain)
      .text(sender, doc.page.width - margins.right - 220, top, place);
    doc.font('regular').fontSize(small).text(lines, place);
  });
  doc.x = margins.left;
  doc.y = Math.max(left, doc.y) + 28;
  add(doc, root, 'H1', () => doc.font('bold').fontSize(18).text(title, { lineGap: 2 }).moveDown(0.8));
}

function write(doc: Document, root: Structure, block: Block): void {
  doc.font('regular').fontSize(plain);
  switch (block.is) {
    case 'heading':
      keepTogether(doc, short + 40);
      add(doc, root, 'H2', () => {
        doc.moveDown(0.6).font('bold').fontSize(12.5).text(block.text).moveDown(0.3);
      });
      break;
    case 'paragraph':
      paragraph(doc, root, block.text);
      break;
    case 'list':
      list(doc, root, block.items);
      break;
    case 'terms':
      for (const { term, value } of block.rows) {
        add(doc, root, 'P', () => {
          doc.font('bold').text(`${term}: `, { continued: true, lineGap: 2.5 });
          doc.font('regular').text(value).moveDown(0.3);
        });
      }
      break;
    case 'signature':
      keepTogether(doc, 24 + block.lines.length * 18);
      doc.moveDown(1.2);
      paragraph(doc, root, block.lines.join('\n'));
      break;
  }
}

/** A short one stands on one page. The page is turned before the paragraph is begun: within one its mark would be left open. */
function paragraph(doc: Document, root: Structure, text: string): void {
  const height = doc.heightOfString(text, { lineGap: 2.5 });
  if (height < short) keepTogether(doc, height);
  add(doc, root, 'P', () => {
    doc.text(text, { lineGap: 2.5 }).moveDown(0.5);
  });
}

function list(doc: Document, root: Structure, items: readonly string[]): void {
  const all = doc.struct('L');
  root.add(all);
  for (const item of items) {
    const one = doc.struct('LI');
    all.add(one);
    const indent = 14;
    keepTogether(doc, 20);
    add(doc, one, 'Lbl', () => doc.text('•', margins.left, doc.y, { lineBreak: false }));
    add(doc, one, 'LBody', () => {
      const width = doc.page.width - margins.left - margins.right - indent;
      doc.text(item, margins.left + indent, doc.y, { width, lineGap: 2.5 }).moveDown(0.2);
    });
    one.end();
    doc.x = margins.left;
  }
  all.end();
  doc.moveDown(0.3);
}

/** A heading does not stand alone at the foot of a page, nor a signature on two. */
function keepTogether(doc: Document, height: number): void {
  if (doc.y + height > doc.page.height - margins.bottom) doc.addPage();
}

function add(doc: Document, within: Structure, kind: string, draw: () => void): void {
  const element = doc.struct(kind, {}, draw);
  within.add(element);
  element.end();
}

function feet(doc: Document, { reference, draft }: LetterDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    // Else what is written below the margin begins a page of its own.
    doc.page.margins.bottom = 0;
    const line = `${draft ? 'Udkast · ' : ''}Sag ${reference} · Side ${page + 1} af ${count}`;
    doc.font('regular').fontSize(small).fillColor('#444');
    doc.text(line, margins.left, doc.page.height - 46, {
      width: doc.page.width - margins.left - margins.right,
      align: 'center',
      lineBreak: false,
    });
    doc.fillColor('black');
    doc.endMarkedContent();
    doc.page.margins.bottom = margins.bottom;
  }
}
