/** The entrance for programs ({@code /api/incidents}). Knows the other rooms; none of them knows it. */
@NullMarked
package jp.ippo.intake.filing.web;

import org.jspecify.annotations.NullMarked;
