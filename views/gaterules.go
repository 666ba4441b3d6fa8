package views

import (
	"strings"
	"time"
)

// GateRulesLine is a change of the rules that was made.
type GateRulesLine struct {
	By      string
	At      time.Time
	Default bool       // the default rules hold since
	Lines   []RuleLine // what it changed; none where it was saved as it was
}

// RuleLine is a line of the rules: "+" was added, "−" taken away, "" stayed.
type RuleLine struct{ Mark, Text string }

// NewGateRulesLine tells the difference between two texts of rules.
func NewGateRulesLine(by string, at time.Time, before, after string) GateRulesLine {
	line := GateRulesLine{By: by, At: at, Default: strings.TrimSpace(after) == ""}
	if before != after {
		line.Lines = ruleLines(linesOf(before), linesOf(after))
	}
	return line
}

func linesOf(text string) []string {
	text = strings.TrimRight(text, "\n")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// mostCompared is up to how many lines texts are compared line by line.
const mostCompared = 500

// ruleLines keeps the longest common sequence of lines. Texts that are too long for
// that are told as taken away and added whole.
func ruleLines(before, after []string) (list []RuleLine) {
	if max(len(before), len(after)) > mostCompared {
		return append(linesMarked("−", before), linesMarked("+", after)...)
	}
	common := commonLines(before, after)
	i, j := 0, 0
	for i < len(before) && j < len(after) {
		switch {
		case before[i] == after[j]:
			list, i, j = append(list, RuleLine{"", before[i]}), i+1, j+1
		case common[i+1][j] >= common[i][j+1]:
			list, i = append(list, RuleLine{"−", before[i]}), i+1
		default:
			list, j = append(list, RuleLine{"+", after[j]}), j+1
		}
	}
	return append(append(list, linesMarked("−", before[i:])...), linesMarked("+", after[j:])...)
}

// commonLines holds, from each pair of places on, how many lines can be kept.
func commonLines(before, after []string) [][]int {
	common := make([][]int, len(before)+1)
	for i := range common {
		common[i] = make([]int, len(after)+1)
	}
	for i := len(before) - 1; i >= 0; i-- {
		for j := len(after) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if before[i] == after[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	return common
}

func linesMarked(mark string, lines []string) []RuleLine {
	list := make([]RuleLine, len(lines))
	for i, text := range lines {
		list[i] = RuleLine{mark, text}
	}
	return list
}
