/** One small class for each kind of format an answer can be written in besides JSON. */
package org.dateline.format;
