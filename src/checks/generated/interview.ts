// Generated from checklists/checks/interview.yaml; `npm test -- -u` writes it anew.
export interface InterviewReasons {
  readonly 'video-held': {
    readonly 'held-on-camera': { readonly minutes: string | number };
    readonly 'held-in-person': { readonly [name: string]: never };
    readonly 'other-live-check': { readonly [name: string]: never };
    readonly 'seen-for-minutes': { readonly cameraMinutes: string | number; readonly minutes: string | number };
    readonly 'never-on-camera': { readonly [name: string]: never };
    readonly 'declined': { readonly [name: string]: never };
    readonly 'alternative-due': { readonly [name: string]: never };
    readonly 'not-yet': { readonly [name: string]: never };
  };
  readonly 'chat-or-phone-instead': {
    readonly 'seen-all-the-same': { readonly [name: string]: never };
    readonly 'no-request': { readonly [name: string]: never };
    readonly 'accommodation': { readonly [name: string]: never };
    readonly 'company-chose': { readonly [name: string]: never };
    readonly 'asked-for-chat': { readonly [name: string]: never };
    readonly 'asked-for-phone': { readonly [name: string]: never };
  };
  readonly 'camera-stayed-on': {
    readonly 'on-throughout': { readonly cameraMinutes: string | number; readonly minutes: string | number };
    readonly 'later-call-fine': { readonly cameraMinutes: string | number; readonly minutes: string | number };
    readonly 'accommodation': { readonly cameraMinutes: string | number; readonly minutes: string | number };
    readonly 'gap': { readonly cameraMinutes: string | number; readonly minutes: string | number };
    readonly 'off-in-last-call': { readonly cameraMinutes: string | number; readonly minutes: string | number };
    readonly 'off-after-minutes': { readonly cameraMinutes: string | number; readonly minutes: string | number };
  };
  readonly 'id-shown-live': {
    readonly 'shown': { readonly [name: string]: never };
    readonly 'original-seen': { readonly [name: string]: never };
    readonly 'not-asked': { readonly [name: string]: never };
    readonly 'alternative-due': { readonly [name: string]: never };
    readonly 'declined': { readonly [name: string]: never };
  };
  readonly 'face-matches-id': {
    readonly 'matches': { readonly [name: string]: never };
    readonly 'reviewers-differ': { readonly [name: string]: never };
    readonly 'differs': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'same-person-later': {
    readonly 'same-person': { readonly count: string | number };
    readonly 'another-person': { readonly count: string | number; readonly total: string | number };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'liveness-steps': {
    readonly 'passed': { readonly count: string | number };
    readonly 'met-in-person': { readonly [name: string]: never };
    readonly 'other-live-check': { readonly [name: string]: never };
    readonly 'passed-on-repeat': { readonly count: string | number };
    readonly 'failed': { readonly count: string | number };
    readonly 'declined': { readonly [name: string]: never };
    readonly 'alternative-due': { readonly [name: string]: never };
    readonly 'not-possible': { readonly [name: string]: never };
    readonly 'too-few': { readonly count: string | number; readonly needed: string | number };
  };
  readonly 'picture-not-manipulated': {
    readonly 'looked-real': { readonly [name: string]: never };
    readonly 'met-later': { readonly [name: string]: never };
    readonly 'clean-on-repeat': { readonly [name: string]: never };
    readonly 'looked-manipulated': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'voice-fits-picture': {
    readonly 'fitted': { readonly [name: string]: never };
    readonly 'fitted-later': { readonly [name: string]: never };
    readonly 'moved-to-phone': { readonly [name: string]: never };
    readonly 'did-not-fit': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'background-open': {
    readonly 'open': { readonly [name: string]: never };
    readonly 'hidden': { readonly [name: string]: never };
  };
  readonly 'window-view': {
    readonly 'fitted': { readonly [name: string]: never };
    readonly 'away': { readonly [name: string]: never };
    readonly 'declined': { readonly [name: string]: never };
    readonly 'not-possible': { readonly [name: string]: never };
    readonly 'did-not-fit': { readonly [name: string]: never };
  };
  readonly 'answers-own': {
    readonly 'own-answers': { readonly [name: string]: never };
    readonly 'new-task-passed': { readonly [name: string]: never };
    readonly 'coached': { readonly [name: string]: never };
    readonly 'new-task-failed': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'worked-unaided': {
    readonly 'unaided': { readonly [name: string]: never };
    readonly 'somebody-else': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'explains-own-history': {
    readonly 'explained': { readonly [name: string]: never };
    readonly 'explained-later': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
    readonly 'ended-by-candidate': { readonly [name: string]: never };
    readonly 'could-not': { readonly [name: string]: never };
  };
  readonly 'knows-claimed-place': {
    readonly 'knew': { readonly [name: string]: never };
    readonly 'moved-lately': { readonly [name: string]: never };
    readonly 'mixed': { readonly [name: string]: never };
    readonly 'did-not-know': { readonly [name: string]: never };
    readonly 'unsure': { readonly [name: string]: never };
  };
  readonly 'unannounced-call': {
    readonly 'answered': { readonly [name: string]: never };
    readonly 'another-person': { readonly [name: string]: never };
    readonly 'without-camera': { readonly [name: string]: never };
    readonly 'declined': { readonly count: string | number };
    readonly 'never-reached': { readonly count: string | number };
    readonly 'try-again': { readonly count: string | number };
  };
  readonly 'in-person-or-notary': {
    readonly 'met': { readonly [name: string]: never };
    readonly 'notary': { readonly [name: string]: never };
    readonly 'other-route': { readonly [name: string]: never };
    readonly 'failed': { readonly [name: string]: never };
    readonly 'inconclusive': { readonly [name: string]: never };
    readonly 'declined': { readonly [name: string]: never };
    readonly 'alternative-due': { readonly [name: string]: never };
  };
  readonly 'records-kept': {
    readonly 'kept': { readonly [name: string]: never };
    readonly 'recorded': { readonly [name: string]: never };
    readonly 'consent-missing': { readonly [name: string]: never };
    readonly 'none-kept': { readonly [name: string]: never };
  };
}
