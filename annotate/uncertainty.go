package annotate

// Uncertainty says how unsure an extractor is of a value of an article on average,
// 0 to 1: of each proposed value and of each field that it holds to be not stated,
// 1 where it could as well be wrong. Without confidences it is 0. That it is an
// average keeps long articles from always being the most uncertain ones.
func Uncertainty(incidents []Incident) float64 {
	sum, n := 0.0, 0
	add := func(confidence float64) {
		sum += 2 * min(confidence, 1-confidence)
		n++
	}
	for _, incident := range incidents {
		if incident.Confidence != nil {
			add(*incident.Confidence)
		}
		for _, f := range Fields {
			for _, c := range incident.Fields[f.Key] {
				if c.Confidence != nil {
					add(*c.Confidence)
				}
			}
			if sure, ok := incident.Absent[f.Key]; ok {
				add(sure)
			}
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
