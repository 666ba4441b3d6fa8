package annotate_test

import (
	"strconv"
	"strings"
	"testing"

	"assay/annotate"

	"pgregory.net/rapid"
)

func TestLoneSurrogates(t *testing.T) {
	for escaped, lone := range map[string]bool{
		`\ud83d`: true, `\uD83D`: true, `\udbff`: true, `\udc00`: true, `\uDFFF`: true, `\ud800x`: true, `x\udfff`: true,
		`\ud83d\ude00`: false, `\uD83D\uDE00`: false, `\uDbFf\udFfF`: false, `\ud83d\ude00\ud83d\ude00`: false,
		`\ud83d\ude00\ude00`: true, `\ud83d\ud83d\ude00`: true, `\ude00\ud83d`: true, `\ud83d\ude00\ud83d`: true,
		`\ud83d \ude00`: true, `\ud83d\n\ude00`: true, `\ud83d\\ude00`: true, `\ud83d\u0041`: true,
		// An even number of backslashes is text; after an odd one the escape counts.
		`\\ud83d`: false, `\\\ud83d`: true, `\\\\ud83d`: false, `\\\\\ud83d`: true, `\\\ud83d\ude00`: false, `\\\\\ud83d\ude00`: false,
		`\"\ud83d`: true, `\"\\ud83d`: false, `\/\udc00`: true,
		`\ud7ff`: false, `\ue000`: false, `\u00d8`: false, `\u0d83`: false, `d83d`: false, `\\`: false, `\u005cud83d`: false,
	} {
		for _, line := range []string{
			`{"id":"a","text":"x` + escaped + `"}`, `{"id":"a","text":"x","k` + escaped + `":1}`,
			`{"id":"a","text":"x","deep":[{"k":["` + escaped + `"]}]}`,
		} {
			_, err := annotate.ParseRecord([]byte(line))
			if lone {
				wantInvalid(t, err, "holds half of a surrogate pair")
			} else if err != nil {
				t.Errorf("%s: %v", line, err)
			}
		}
	}
}

// TestLoneSurrogatesProperty compares with reading the escapes one by one.
func TestLoneSurrogatesProperty(t *testing.T) {
	escapes := []string{`\\`, `\"`, `\n`, `\/`, `\ud83d`, `\uD800`, `\udbff`, `\ude00`, `\uDFFF`, `\udc00`, `\u0041`, `\u005c`, `\ud7ff`, `\ue000`,
		`ud83d`, `ude00`, `u`, `d8`, `é`, `😀`}
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.SampledFrom(escapes)).Draw(t, "parts")
		lone, high := false, false
		for _, p := range parts {
			unit := uint64(0)
			if strings.HasPrefix(p, `\u`) {
				unit, _ = strconv.ParseUint(p[2:], 16, 32)
			}
			low := unit >= 0xdc00 && unit <= 0xdfff
			lone = lone || high != low
			high = unit >= 0xd800 && unit <= 0xdbff
		}
		lone = lone || high
		line := `{"id":"a","k":"` + strings.Join(parts, "") + `"}`
		if _, err := annotate.ParseRecord([]byte(line)); (err != nil) != lone {
			t.Fatalf("%s: lone %v, error %v", line, lone, err)
		}
	})
}
