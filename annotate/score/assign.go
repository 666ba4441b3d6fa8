package score

import "math"

// assign returns for each row of a matrix of weights the column that it is
// assigned to, or -1, so that no column is taken twice and the sum of weights is
// greatest: the Hungarian method with potentials, O(n³). Among equal sums the
// first that the rows reach in their order wins, so that the result is the same
// everywhere.
func assign(weights [][]int) []int {
	n := len(weights)
	result := make([]int, n)
	for i := range result {
		result[i] = -1
	}
	if n == 0 || len(weights[0]) == 0 {
		return result
	}
	m := len(weights[0])
	a := newAssignment(weights)
	for i := 1; i <= a.k; i++ {
		a.add(i)
	}
	for j := 1; j <= m; j++ {
		if i := a.row[j]; i <= n {
			result[i-1] = j - 1
		}
	}
	return result
}

// assignment is the state of the method over a square of k rows and columns,
// which count from 1; column 0 holds the row that is being added.
type assignment struct {
	weights [][]int
	k       int
	largest int   // weight, from which costs are counted
	u, v    []int // potentials of rows and columns
	row     []int // of each column, 0 where it is free
	way     []int // the column before, on the cheapest path to each
	reach   []int // cost of that path
	used    []bool
}

func newAssignment(weights [][]int) *assignment {
	k := max(len(weights), len(weights[0]))
	a := &assignment{weights: weights, k: k, largest: math.MinInt}
	for _, row := range weights {
		for _, w := range row {
			a.largest = max(a.largest, w)
		}
	}
	ints := make([]int, 5*(k+1))
	for i, s := range []*[]int{&a.u, &a.v, &a.row, &a.way, &a.reach} {
		*s = ints[i*(k+1) : (i+1)*(k+1)]
	}
	a.used = make([]bool, k+1)
	return a
}

// cost of a row and a column, less their potentials; the rows and columns that
// fill the square weigh nothing.
func (a *assignment) cost(i, j int) int {
	c := a.largest
	if i <= len(a.weights) && j <= len(a.weights[0]) {
		c -= a.weights[i-1][j-1]
	}
	return c - a.u[i] - a.v[j]
}

// add takes row i in, along the cheapest path to a free column.
func (a *assignment) add(i int) {
	for j := range a.reach {
		a.reach[j], a.used[j] = math.MaxInt, false
	}
	a.row[0] = i
	at := 0
	for a.row[at] != 0 {
		at = a.extend(at)
	}
	for at != 0 {
		before := a.way[at]
		a.row[at] = a.row[before]
		at = before
	}
}

// extend grows the tree of paths by column at and returns the next one.
func (a *assignment) extend(at int) int {
	a.used[at] = true
	next, least := 0, math.MaxInt
	for j := 1; j <= a.k; j++ {
		if a.used[j] {
			continue
		}
		if c := a.cost(a.row[at], j); c < a.reach[j] {
			a.reach[j], a.way[j] = c, at
		}
		if a.reach[j] < least {
			least, next = a.reach[j], j
		}
	}
	for j := 0; j <= a.k; j++ {
		if a.used[j] {
			a.u[a.row[j]] += least
			a.v[j] -= least
		} else {
			a.reach[j] -= least
		}
	}
	return next
}
