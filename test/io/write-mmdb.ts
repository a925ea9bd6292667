type Value = string | number | { readonly [key: string]: Value };

/** A database in MaxMind's format (version 2.0, IPv4, 24-bit records) that holds one record for one block. */
export function writeMmdb(block: string, record: Value, builtAt: number): Buffer {
  const [network = '', length = ''] = block.split('/');
  const address = network.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const depth = Number(length);
  const absent = depth;
  const found = depth + 16;
  const tree = Buffer.alloc(depth * 6);
  for (let node = 0; node < depth; node++) {
    const bit = Math.floor(address / 2 ** (31 - node)) % 2;
    const next = node === depth - 1 ? found : node + 1;
    tree.writeUIntBE(bit === 0 ? next : absent, node * 6, 3);
    tree.writeUIntBE(bit === 1 ? next : absent, node * 6 + 3, 3);
  }
  const metadata = {
    binary_format_major_version: 2, binary_format_minor_version: 0, build_epoch: builtAt / 1000, database_type: 'Test', ip_version: 4, node_count: depth, record_size: 24,
  };
  return Buffer.concat([tree, Buffer.alloc(16), encode(record), Buffer.from('abcdef', 'hex'), Buffer.from('MaxMind.com'), encode(metadata)]);
}

function encode(value: Value): Buffer {
  if (typeof value === 'string') return Buffer.concat([control(2, Buffer.byteLength(value)), Buffer.from(value)]);
  if (typeof value === 'object') return Buffer.concat([control(7, Object.keys(value).length), ...Object.entries(value).flatMap(([key, inner]) => [encode(key), encode(inner)])]);
  if (Number.isInteger(value)) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([control(6, 4), bytes]);
  }
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return Buffer.concat([control(3, 8), bytes]);
}

function control(type: number, size: number): Buffer {
  return size < 29 ? Buffer.from([(type << 5) | size]) : Buffer.from([(type << 5) | 29, size - 29]);
}
