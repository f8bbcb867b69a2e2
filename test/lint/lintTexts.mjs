// Lints texts as if they were files of the project: JSON [{ file, text }] on standard input, JSON [[ruleId, ...], ...] out.
// A process of its own, because ESLint loads its configuration as an ES module.
import { ESLint } from 'eslint';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const eslint = new ESLint();
const rules = [];
for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  const [result] = await eslint.lintText(text, { filePath: file });
  rules.push(result.messages.map((message) => message.ruleId));
}
process.stdout.write(JSON.stringify(rules));
