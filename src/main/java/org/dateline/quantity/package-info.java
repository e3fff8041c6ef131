/** How many or how much: numbers as exactly as they are known, and in words. Rests on the JDK alone. */
package org.dateline.quantity;
