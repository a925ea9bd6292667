// Generated from checklists/checks/device.yaml; `npm test -- -u` writes it anew.
export interface DeviceReasons {
  readonly 'delivery-address': {
    readonly 'document-address': { readonly [name: string]: never };
    readonly 'proven': { readonly [name: string]: never };
    readonly 'stated-residence': { readonly [name: string]: never };
    readonly 'near-home': { readonly [name: string]: never };
    readonly 'explained-abroad': { readonly observed: string | number };
    readonly 'not-on-document': { readonly [name: string]: never };
    readonly 'other-in-country': { readonly [name: string]: never };
    readonly 'other-home': { readonly [name: string]: never };
    readonly 'other-country': { readonly observed: string | number };
  };
  readonly 'receives-at-id-address': {
    readonly 'can-receive': { readonly [name: string]: never };
    readonly 'proven': { readonly [name: string]: never };
    readonly 'no-address': { readonly [name: string]: never };
    readonly 'reason-open': { readonly [name: string]: never };
    readonly 'other-pick-up': { readonly [name: string]: never };
    readonly 'no-reason': { readonly [name: string]: never };
    readonly 'reason-abroad': { readonly [name: string]: never };
  };
  readonly 'freight-forwarder': {
    readonly 'other-kind': { readonly [name: string]: never };
    readonly 'mailbox-proven': { readonly [name: string]: never };
    readonly 'mailbox': { readonly [name: string]: never };
    readonly 'forwarder-proven': { readonly [name: string]: never };
    readonly 'forwarder': { readonly [name: string]: never };
  };
  readonly 'delivery-changed': {
    readonly 'no-change': { readonly [name: string]: never };
    readonly 'proven': { readonly [name: string]: never };
    readonly 'moved': { readonly [name: string]: never };
    readonly 'other-time': { readonly [name: string]: never };
    readonly 'same-town': { readonly [name: string]: never };
    readonly 'reason-open': { readonly [name: string]: never };
    readonly 'in-transit': { readonly [name: string]: never };
    readonly 'near-start': { readonly [name: string]: never };
  };
  readonly 'device-place': {
    readonly 'at-stated-place': { readonly claimed: string | number; readonly count: string | number };
    readonly 'explained': { readonly observed: string | number };
    readonly 'sometimes-elsewhere': { readonly count: string | number; readonly observed: string | number; readonly total: string | number };
    readonly 'mostly-elsewhere': { readonly claimed: string | number; readonly count: string | number; readonly observed: string | number; readonly total: string | number };
    readonly 'not-assessed': { readonly date: string | number };
  };
  readonly 'remote-tools': {
    readonly 'none-found': { readonly [name: string]: never };
    readonly 'approved': { readonly count: string | number };
    readonly 'approval-open': { readonly count: string | number };
    readonly 'hardware-open': { readonly count: string | number };
    readonly 'unapproved': { readonly count: string | number };
  };
  readonly 'remote-desktop-port': {
    readonly 'no-port': { readonly count: string | number };
    readonly 'allowed': { readonly ports: string | number };
    readonly 'practice-open': { readonly ports: string | number };
    readonly 'not-usual': { readonly ports: string | number };
  };
  readonly 'remote-tools-blocked': {
    readonly 'blocked': { readonly [name: string]: never };
    readonly 'not-blocked': { readonly [name: string]: never };
  };
  readonly 'least-privilege': {
    readonly 'limited': { readonly [name: string]: never };
    readonly 'administrator': { readonly [name: string]: never };
    readonly 'not-limited': { readonly [name: string]: never };
    readonly 'administrator-only': { readonly [name: string]: never };
  };
  readonly 'smart-contract-care': {
    readonly 'not-touched': { readonly [name: string]: never };
    readonly 'review-due': { readonly [name: string]: never };
  };
  readonly 'network-watched': {
    readonly 'nothing-unusual': { readonly count: string | number };
    readonly 'looked-at': { readonly count: string | number };
    readonly 'unusual': { readonly count: string | number };
  };
}
