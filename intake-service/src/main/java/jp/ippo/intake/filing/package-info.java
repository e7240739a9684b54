/** 報告の受付: who may file or amend, what cannot be right in a report, and how the same report is never filed twice. */
@NullMarked
package jp.ippo.intake.filing;

import org.jspecify.annotations.NullMarked;
