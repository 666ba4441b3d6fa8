// Package annotate is Assay's vocabulary: what an article, a value, a
// proposal, a decision, a review and a gold record are, and the rules that hold
// for them. It imports the standard library only, and everything else in Assay
// imports it.
//
// # Glossary
//
//   - article: a news text, immutable once imported ([Article]). Its document is
//     the title, an empty line and the text, or the text alone.
//   - span: a half-open range of Unicode code points of the document ([Span]).
//     Bytes and UTF-16 units exist only behind [Document].
//   - field: one of the 19 things that are recorded of an incident ([Field]).
//     The form, the checks, the extractor's table, the comparators, the exports
//     and the score rows are derived from [Fields].
//   - value: the content of a field, typed by the field's kind ([Value]).
//   - evidence: the spans that support a value.
//   - claim: a value with its evidence, and how sure its maker is ([Claim]).
//   - incident: one breach at one victim, its claims by field ([Incident]). The
//     first incident of a record is the primary one.
//   - record: an article with its labels, one line of the interchange format
//     ([Record]). What an extractor writes are proposals; what a finished
//     review leaves is a gold record.
//   - decision: one answer of one reviewer on one field of one incident
//     ([Decision]). Decisions are only ever appended; undo is a decision.
//   - pin: a case that must never break again, and why ([Pin]).
//   - review: one reviewer's pass over one article, which is what its decisions
//     say ([Replay]). It is assisted when proposals were in sight, else blind.
package annotate
