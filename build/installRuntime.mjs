console.log('daybook: runtime step follows')
