// Pages to grids of cells, with cheerio. Every slot of every table counts with its place and the length of its text.
import { load } from 'cheerio';
import { measure, pages } from './measure.mjs';

function grid($, table) {
  const grid = [];
  $(table).find('tr').each((row, element) => {
    grid[row] ??= [];
    let column = 0;
    $(element).children('td, th').each((_, cell) => {
      while (grid[row][column] !== undefined) column++;
      const colspan = Number($(cell).attr('colspan') ?? 1);
      const rowspan = Number($(cell).attr('rowspan') ?? 1);
      const text = $(cell).text().trim();
      for (let down = row; down < row + rowspan; down++) {
        grid[down] ??= [];
        for (let right = column; right < column + colspan; right++) grid[down][right] = text;
      }
      column += colspan;
    });
  });
  return grid;
}

function value(page) {
  const $ = load(page.toString('utf8'));
  let total = 0;
  $('table').each((_, table) => {
    grid($, table).forEach((columns, row) =>
      columns.forEach((text, column) => {
        total += (text.length + 1) * (31 * row + 7 * column + 1);
      }),
    );
  });
  return total;
}

const documents = pages('html');
const bytes = documents.reduce((sum, page) => sum + page.length, 0);
measure('html-grid', 'cheerio', documents.length, bytes, () => documents.reduce((sum, page) => sum + value(page), 0));
