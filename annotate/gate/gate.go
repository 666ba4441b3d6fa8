// Package gate decides whether an extractor may ship: a candidate's evaluation
// is held against a baseline's, both on the same gold, by [Rules]. It is pure:
// evaluations in, one [Verdict] out, which every report is made from.
//
// # Rules
//
// Floors and pinned cases always hold, however few values there are:
//
//   - f1, evidence, auto_accept_precision: floors under the strict F1 of values,
//     under the share of right values whose evidence overlaps gold's, and under
//     the precision of the values whose confidence is high enough to be accepted
//     unseen. They are set for all values, for one field or for a slice.
//   - largest_drop: how far the strict F1 may fall below the baseline's.
//   - not_lost: of a field of which the baseline had five values right, at least
//     one is right.
//   - pin: a case that must not break again ([annotate.Pin]).
//
// Statistical rules ask whether a fall is more than noise, and only of 50 gold
// values or more:
//
//   - not_worse: the strict F1, as [score.Compare] has it.
//   - evidence_not_worse: the evidence of the values that both have right.
//   - confidence_not_worse: the Brier score of the values that both propose.
//   - incidents_not_worse: incidents found, missed and invented.
//
// The last three share a twentieth of the chance of a false alarm that not_worse
// has, each: they are there for what is broken, not for what is a shade worse.
//
// # Verdict
//
// A rule that is broken makes a regression (exit status 1). What makes a verdict
// impossible (2) is told as such and never taken for a pass: gold articles without
// proposals, evaluations on different gold, too few values, a floor under a figure
// that is 0/0, a pin on what gold does not hold.
package gate
