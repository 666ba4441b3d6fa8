package score

import "assay/annotate"

// numbers reads n numbers that stand one after the other, as the older form has them.
func (in *indexReader) numbers(n int) column {
	list := make([]int, n)
	for i := range list {
		list[i] = int(uint32(in.number()))
	}
	return newColumn(n, func(i int) int { return list[i] })
}

// rows reads the rows of the older form: of each the confidence as the difference to
// the one before, since confidences fall.
func (in *indexReader) rows(articles int) []indexRow {
	rows := make([]indexRow, in.count())
	last := ^uint32(0)
	for i := range rows {
		field, kind := int(in.byte()), int(in.byte())
		article, place := in.number(), in.number()
		last -= uint32(in.number())
		rows[i] = indexRow{article: int(uint32(article)), outcome: int(uint32(place >> 1)), sure: int(last),
			gold: in.olderChoice(), proposed: in.olderChoice()}
		if field >= len(annotate.Fields) || kind >= len(Kinds) || article >= uint64(articles) {
			in.failed = true
			return nil
		}
		rows[i].answer = answerOf(field, kind, place&1 == 1)
	}
	return rows
}

// olderChoice reads a number of a choice, whose two first numbers were the other way
// round.
func (in *indexReader) olderChoice() int {
	switch n := int(uint32(in.number())); n {
	case 0:
		return openValue
	case 1:
		return noValue
	default:
		return n
	}
}
