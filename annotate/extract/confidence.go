package extract

import "math"

// confidence by the calibration of a field, else the probability itself. A model that
// was trained when there were fewer signals knows the first ones.
func (m *Model) confidence(field string, s Signals) float64 {
	w := m.Calibration[field]
	if len(w) == 0 || len(w) > len(s) {
		return logistic(s[SignalLogOdds])
	}
	x := 0.0
	for i := range w {
		x += float64(w[i]) * s[i]
	}
	return sure(x)
}

// sure makes a confidence of log-odds. Three decimals, since what is accepted
// unseen is chosen among the surest values, which two could not tell apart.
func sure(x float64) float64 {
	p := 1 / (1 + math.Exp(-x))
	return math.Round(1000*min(max(p, 0.001), 0.999)) / 1000
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func logit(p float64) float64 {
	p = min(max(p, 1e-3), 1-1e-3)
	return math.Log(p / (1 - p))
}
