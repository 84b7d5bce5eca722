// Validates workbooks with the Open XML SDK in one process:
// node validate.mjs MODULE FILE... prints {"FILE": [error, ...], ...}.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [module, ...files] = process.argv.slice(2);
const { default: validate } = await import(pathToFileURL(module));
const told = {};
for (const file of files) {
  told[file] = await validate(new Uint8Array(await readFile(file)), "xlsx", "Microsoft365");
}
process.stdout.write(JSON.stringify(told), () => process.exit(0));
