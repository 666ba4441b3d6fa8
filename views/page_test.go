package views

import (
	"testing"

	"assay/annotate"
)

// Large amounts are written out, with separators, and small ones keep their cents.
func TestMoneyIsWrittenOut(t *testing.T) {
	f, _ := annotate.FieldOf(annotate.RansomDemand)
	for want, v := range map[string]annotate.Money{
		"22,000,000 USD": {Amount: 22e6, Currency: "USD"},
		"6,000,000 USD":  {Amount: 6e6, Currency: "USD"},
		"950 EUR":        {Amount: 950, Currency: "EUR"},
		"1,250.5 GBP":    {Amount: 1250.5, Currency: "GBP"},
		"0.00125 BTC":    {Amount: 0.00125, Currency: "BTC"},
	} {
		if got := ValueLabel(f, v); got != want {
			t.Errorf("%v reads %q, not %q", v, got, want)
		}
	}
}
