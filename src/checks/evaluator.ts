/** What one evaluator may say: a reason of its own entry with exactly the values that the reason's text names. */
export type Observation<Reasons> = {
  readonly [Reason in keyof Reasons]: {
    readonly reason: Reason;
    readonly values: Reasons[Reason];
    /** JSON pointers into the profile; at least the fields that decided. */
    readonly evidence: readonly string[];
  };
}[keyof Reasons];

/** One evaluator for every check of the theme that has reasons; `undefined` where the profile does not say. */
export type Evaluators<Theme, Facts> = {
  readonly [Slug in keyof Theme]: (facts: Facts) => Observation<Theme[Slug]> | undefined;
};
