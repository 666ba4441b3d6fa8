package extract

import (
	"strings"

	"assay/annotate"
)

// money is an amount with its currency, the tokens [first, last).
type money struct {
	value       annotate.Money
	first, last int
}

// signs stand before the number.
var signs = map[string]string{"$": "USD", "us$": "USD", "usd": "USD", "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR", "¥": "JPY", "a$": "AUD", "aud": "AUD",
	"c$": "CAD", "cad": "CAD", "₹": "INR", "rs": "INR", "inr": "INR", "btc": "BTC", "₿": "BTC"}

// currencyWords stand after it.
var currencyWords = map[string]string{"dollars": "USD", "dollar": "USD", "usd": "USD", "bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC", "pounds": "GBP", "gbp": "GBP",
	"euros": "EUR", "euro": "EUR", "eur": "EUR", "ethereum": "ETH", "ether": "ETH", "eth": "ETH", "monero": "XMR", "xmr": "XMR", "litecoin": "LTC", "rupees": "INR",
	"yen": "JPY", "yuan": "CNY", "rubles": "RUB", "roubles": "RUB", "francs": "CHF", "kronor": "SEK", "rand": "ZAR", "won": "KRW", "ringgit": "MYR", "baht": "THB", "rupiah": "IDR", "naira": "NGN", "dirhams": "AED", "dirham": "AED", "riyals": "SAR",
	"shekels": "ILS", "zloty": "PLN", "lira": "TRY", "hryvnia": "UAH", "hryvnias": "UAH", "reais": "BRL", "forint": "HUF", "zcash": "ZEC", "dash": "DASH", "litecoins": "LTC", "sterling": "GBP", "krona": "SEK"}

// doubtfulCurrencies are words of other things too: they are money after a multiplier,
// as in "3 billion won".
var (
	doubtfulCurrencies = set("won dash")
	wonAfter           = set("million billion trillion thousand")
)

// dollars are written "A$5" or "CA$5", where the tokenizer may set letters and
// sign apart.
var dollarCountries = map[string]string{"us": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "australian": "AUD", "canadian": "CAD"}

// findMoney generates every amount of money.
func findMoney(tokens []token, sentences []sentence) []money {
	var out []money
	for _, s := range sentences {
		for i := s.first; i < s.last; i++ {
			q, ok := quantityAt(tokens[:s.last], i)
			if !ok {
				continue
			}
			if m, ok := moneyAt(tokens[:s.last], s.first, q); ok {
				out = append(out, m)
			}
			i = q.last - 1
		}
	}
	return out
}

func moneyAt(tokens []token, first int, q quantity) (money, bool) {
	m := money{first: q.first, last: q.last}
	if i := q.first - 1; i >= first {
		if code := signs[tokens[i].norm]; code != "" {
			m.first = i
			if j := i - 1; j >= first && tokens[i].norm == "$" && !tokens[i].has(spaced) && dollarCountries[tokens[j].norm] != "" {
				code, m.first = dollarCountries[tokens[j].norm], j
			}
			// "$17 000": a space may separate thousands
			for m.last < len(tokens) && len(tokens[m.last].norm) == 3 && tokens[m.last].has(number) && strings.Trim(tokens[m.last].norm, "0123456789") == "" {
				n, _ := parseNumber(tokens[m.last].norm)
				q.n = q.n*1000 + n
				m.last++
			}
			m.value = annotate.Money{Amount: q.n, Currency: code}
			return m, q.n > 0
		}
	}
	for i := q.last; i < len(tokens) && i <= q.last+1; i++ {
		if code := currencyWords[tokens[i].norm]; code != "" && (!doubtfulCurrencies.has(tokens[i].norm) || i == q.last && wonAfter.has(tokens[q.last-1].norm)) {
			if i > q.last {
				if c := dollarCountries[tokens[q.last].norm]; c != "" && code == "USD" {
					code = c
				}
			}
			m.last = i + 1
			m.value = annotate.Money{Amount: q.n, Currency: code}
			return m, q.n > 0
		}
	}
	return m, false
}
