import { fileURLToPath } from 'node:url';
import { compilePayment } from '../../../src/io/compile/payment.ts';

export const tables = compilePayment(fileURLToPath(new URL('../../../checklists/reference', import.meta.url)));
