#include "textflag.h"

// func addRows(sums, a, b, c, d []float32, x *[4]float32)
TEXT ·addRows(SB), NOSPLIT, $0-128
	MOVQ   sums_base+0(FP), DI
	MOVQ   sums_len+8(FP), CX
	MOVQ   a_base+24(FP), R8
	MOVQ   b_base+48(FP), R9
	MOVQ   c_base+72(FP), R10
	MOVQ   d_base+96(FP), R11
	MOVQ   x+120(FP), SI
	SHLQ   $2, CX           // bytes of a row
	MOVSS  (SI), X0
	SHUFPS $0, X0, X0
	MOVSS  4(SI), X1
	SHUFPS $0, X1, X1
	MOVSS  8(SI), X2
	SHUFPS $0, X2, X2
	MOVSS  12(SI), X3
	SHUFPS $0, X3, X3
	XORQ   AX, AX
	JMP    next

fourColumns:
	MOVUPS (R8)(AX*1), X4
	MULPS  X0, X4
	MOVUPS (R9)(AX*1), X5
	MULPS  X1, X5
	ADDPS  X5, X4
	MOVUPS (R10)(AX*1), X6
	MULPS  X2, X6
	MOVUPS (R11)(AX*1), X7
	MULPS  X3, X7
	ADDPS  X7, X6
	ADDPS  X6, X4
	MOVUPS (DI)(AX*1), X8
	ADDPS  X4, X8
	MOVUPS X8, (DI)(AX*1)
	ADDQ   $16, AX

next:
	CMPQ   AX, CX
	JLT    fourColumns
	RET
