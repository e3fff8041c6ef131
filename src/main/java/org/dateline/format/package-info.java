/** One small class for each format an answer can be written in besides JSON. */
package org.dateline.format;
