import { jsonSchemaOf, SCHEMA_KINDS, type SchemaKind } from '../../model/json-schema.ts';
import { EXIT } from '../exit-codes.ts';
import { notOneOf } from '../usage-problem.ts';
import { write, type World } from '../world.ts';

/** `knowhire schema profile`: the JSON Schema that an editor or a validator reads. */
export async function schema(kind: string, world: World): Promise<number> {
  if (!isKind(kind)) throw notOneOf('schema', kind, SCHEMA_KINDS);
  await write(world.stdout, `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`);
  return EXIT.proceed;
}

function isKind(kind: string): kind is SchemaKind {
  return (SCHEMA_KINDS as readonly string[]).includes(kind);
}
