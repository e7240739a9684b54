/** 報告フォーム: the entrance for people. It writes the same request as a program and lets the filing room judge it. */
@NullMarked
package jp.ippo.intake.forms;

import org.jspecify.annotations.NullMarked;
